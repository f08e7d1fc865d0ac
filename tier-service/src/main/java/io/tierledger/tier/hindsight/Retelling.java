package io.tierledger.tier.hindsight;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCustomer;
import io.tierledger.past.PastForm;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.replaying.PastCards;
import io.tierledger.tier.replaying.Replay;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/** Decides over the past of one customer after another, as scoring-service tells it; the frames are those of a simulation, with profit. */
final class Retelling implements PastForm.Hearer {
    private final Policy policy;
    private final Method method;
    private final PastCards cards;
    private final Replay replay;
    private final Consumer<Then> reader;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MAX;
    private boolean ended;

    Retelling(Policy policy, Consumer<Then> reader) {
        this.policy = policy;
        this.method = policy.method();
        this.cards = new PastCards(method);
        this.replay = new Replay(method, decided -> {});
        this.reader = reader;
    }

    /** True while more is wanted. */
    boolean frame(byte[] bytes) {
        PastForm.hear(bytes, this);
        return !ended;
    }

    boolean isComplete() {
        return ended;
    }

    @Override
    public void begins(PastForm.Header header) {
        first = header.first();
        last = header.ended();
    }

    @Override
    public void ends() {
        ended = true;
    }

    @Override
    public void customer(PastCustomer told) {
        replay.start(told.id(), first, policy);
        told.from(first);
        while (told.next()) {
            if (told.isStatus()) {
                replay.status(told.status(), told.day());
            } else {
                replay.scored(cards.read(told));
            }
        }
        replay.endDaysBefore(last.plusDays(1));
        String tier = replay.tier();
        if (tier != null) {
            LocalDate since = LocalDate.ofEpochDay(replay.since());
            long profit = Objects.requireNonNull(told.profit(), "a past without profit");
            reader.accept(new Then(told.id(), method, tier, since, replay.isProvisional(), told.revenue(), profit));
        }
    }
}
