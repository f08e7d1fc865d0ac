package io.tierledger.past;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.specification.Sample;
import java.time.LocalDate;
import java.util.List;

/** Says what it hears, line by line; both versions have three criteria. */
final class HeardPast implements PastForm.Hearer {
    private static final Method METHOD = ofThreeCriteria();
    private final StringBuilder said = new StringBuilder();
    private final LocalDate first;

    HeardPast(LocalDate first) {
        this.first = first;
    }

    private static Method ofThreeCriteria() {
        try {
            Method any = (Method) Sample.of(Method.class);
            Criterion one = (Criterion) Sample.of(Criterion.class);
            return new Method(
                    any.id(),
                    any.version(),
                    any.name(),
                    any.source(),
                    any.places(),
                    List.of(one, one, one),
                    any.placing(),
                    any.changing(),
                    any.tiers(),
                    any.programme(),
                    any.examples());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void say(Object what) {
        said.append(what).append('\n');
    }

    @Override
    public void begins(PastForm.Header header) {
        say(header);
    }

    @Override
    public void prepared(long done, long of) {
        say(done + " of " + of + " prepared");
    }

    @Override
    public void customer(PastCustomer told) {
        say(told.id() + " with " + told.revenue() + " and " + told.profit());
        told.from(first);
        while (told.next()) {
            if (told.isStatus()) {
                say(told.day() + " " + told.status());
            } else {
                String sides = (told.isPublished() ? " published" : "") + (told.isDraft() ? " draft" : "");
                say(told.day() + sides + words(told.card(METHOD)));
            }
        }
    }

    private static String words(PastCard card) {
        StringBuilder words = new StringBuilder(card.everOrdered() ? "; ordered" : "; never ordered");
        card.contributions()
                .forEach(each -> words.append("; %d by %s of %s%s%s"
                        .formatted(
                                each.score(),
                                each.measure(),
                                each.measuredOn(),
                                each.provisional() ? ", provisional" : "",
                                each.stale() ? ", stale" : "")));
        return words.append("; ").append(card.ranked()).toString();
    }

    @Override
    public void handled(long customers) {
        say(customers + " handled");
    }

    @Override
    public void ends() {
        say("the end");
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
