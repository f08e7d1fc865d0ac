package io.tierledger.specification.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tierledger.specification.SliceRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rule on slices bites, and says what it no longer needs to forgive. */
class SliceRuleTest {
    private static final String HOUSE = "io.tierledger.specification.house.slices";
    private static final Set<String> ROOM = Set.of("room");
    private final JavaClasses classes = new ClassFileImporter().importPackages(HOUSE);

    @Test
    void a_slice_that_uses_its_neighbour_is_noticed() {
        SliceRule rule = new SliceRule(HOUSE, ROOM, Set.of());
        assertThatThrownBy(() -> rule.rule().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("left -> right")
                .hasMessageNotContaining("right -> room");
    }

    @Test
    void a_room_is_everybodys() {
        SliceRule rule = new SliceRule(HOUSE, Set.of("room", "right"), Set.of());
        assertThatCode(() -> rule.rule().check(classes)).doesNotThrowAnyException();
    }

    @Test
    void a_room_that_needs_a_slice_is_noticed() {
        SliceRule rule = new SliceRule(HOUSE, Set.of("left"), Set.of());
        assertThatThrownBy(() -> rule.rule().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("left -> room");
    }

    @Test
    void what_is_exempt_is_forgiven_as_long_as_it_is_needed() {
        SliceRule rule = new SliceRule(HOUSE, ROOM, Set.of("left -> right", "right -> left"));
        assertThatCode(() -> rule.rule().check(classes)).doesNotThrowAnyException();
        assertThat(rule.idle(classes)).containsExactly("right -> left");
    }
}
