package io.tierledger.scoring.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.methods.Versions;
import org.junit.jupiter.api.Test;

class PublishingDraftsTest {
    private static final Method PRESET = Presets.all().getFirst();
    private final Versions first = Versions.NONE.after(new MethodPublished(PRESET, "NOW", null, "preset", "preset"));

    private Versions drafted(Versions versions, String author) {
        return versions.after(((Versions.Drafted) versions.draft(PRESET, author, null)).event());
    }

    @Test
    void a_second_person_publishes_the_next_version() {
        var outcome = (Versions.Published) drafted(first, "ann").publish(1, "NOW", null, "bo", 1);
        assertThat(outcome.event().method().version()).isEqualTo(2);
        assertThat(outcome.event().author()).isEqualTo("ann");
        assertThat(outcome.event().publishedBy()).isEqualTo("bo");
    }

    @Test
    void its_author_does_not() {
        assertThat(drafted(first, "ann").publish(1, "NOW", null, "Ann", null))
                .isEqualTo(new Versions.SecondPersonNeeded("ann"));
    }

    @Test
    void a_draft_of_an_older_version_is_stale() {
        Versions two = drafted(drafted(first, "ann"), "bo");
        Versions published = two.after(((Versions.Published) two.publish(1, "NOW", null, "bo", null)).event());
        assertThat(published.publish(2, "NOW", null, "cy", null)).isEqualTo(new Versions.Stale(1, 2));
        assertThat(published.draft(PRESET, "ann", 1)).isEqualTo(new Versions.Stale(1, 2));
    }

    @Test
    void what_was_never_drafted_is_not_published() {
        assertThat(first.publish(1, "NOW", null, "bo", null)).isEqualTo(new Versions.NoSuchDraft(1));
    }
}
