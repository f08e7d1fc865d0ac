package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodPublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of one method and its newest version; immutable. Pure: refuses by answering a {@link Refusal}.
 *
 * @param newest 0 while nothing was published
 */
public record Versions(int newest, List<MethodDrafted> drafts) {
    public static final Versions NONE = new Versions(0, List.of());

    public Versions {
        drafts = List.copyOf(drafts);
    }

    /** What comes of a wish: an event, or why not. */
    public sealed interface Outcome {}

    public record Drafted(MethodDrafted event) implements Outcome {}

    public record Published(MethodPublished event) implements Outcome {}

    /** Why not. */
    public sealed interface Refusal extends Outcome {}

    public record NoSuchDraft(int draft) implements Refusal {}

    /** Another version was published since; {@code newest} is what it should have been based on. */
    public record Stale(int basedOn, int newest) implements Refusal {}

    public record SecondPersonNeeded(String author) implements Refusal {}

    /** @param expected the version its author had in view; null when not said */
    public Outcome draft(Method method, String author, @Nullable Integer expected) {
        if (expected != null && expected != newest) {
            return new Stale(expected, newest);
        }
        return new Drafted(new MethodDrafted(method.withVersion(newest + 1), drafts.size() + 1, newest, author));
    }

    /** Publishing needs a second person, and a draft of the newest version. */
    public Outcome publish(
            int draft, String effect, @Nullable LocalDate from, String person, @Nullable Integer expected) {
        if (draft < 1 || draft > drafts.size()) {
            return new NoSuchDraft(draft);
        }
        MethodDrafted drafted = drafts.get(draft - 1);
        if (drafted.basedOn() != newest || expected != null && expected != newest) {
            return new Stale(drafted.basedOn() != newest || expected == null ? drafted.basedOn() : expected, newest);
        }
        if (drafted.author().equalsIgnoreCase(person)) {
            return new SecondPersonNeeded(drafted.author());
        }
        return new Published(
                new MethodPublished(drafted.method().withVersion(newest + 1), effect, from, drafted.author(), person));
    }

    public Versions after(MethodDrafted event) {
        List<MethodDrafted> all = new ArrayList<>(drafts);
        all.add(event);
        return new Versions(newest, all);
    }

    public Versions after(MethodPublished event) {
        return new Versions(event.method().version(), drafts);
    }
}
