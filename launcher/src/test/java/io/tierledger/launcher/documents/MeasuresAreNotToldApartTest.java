package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tierledger.contracts.method.Measure;
import io.tierledger.specification.HouseRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No service finds out by a measure's name what it is: what it needs to know, {@link Measure} says. */
class MeasuresAreNotToldApartTest {
    /** Findings are about revenue; what is bought is called revenue, or profit. */
    private static final Set<String> ABOUT_ONE_OF_THEM =
            Set.of("io.tierledger.tier.findings.Rules", "io.tierledger.tier.outlook.Phrases");

    @Test
    void nobody_tells_measures_apart_by_name_but_who_is_about_one_of_them() {
        assertThat(naming(HouseRules.production("io.tierledger")))
                .containsExactlyInAnyOrderElementsOf(ABOUT_ONE_OF_THEM);
    }

    @Test
    void who_does_would_be_found() {
        JavaClasses bad = new ClassFileImporter().importPackages(Comparing.class.getPackageName());
        assertThat(naming(bad)).contains(Comparing.class.getName(), MeasuresAreNotToldApartTest.class.getName());
    }

    /** A switch has its names in a class of its own, called after the outermost one. */
    private static Set<String> naming(JavaClasses classes) {
        Set<String> naming = new TreeSet<>();
        for (JavaClass each : classes) {
            boolean names = !each.getPackageName().startsWith("io.tierledger.contracts")
                    && each.getFieldAccessesFromSelf().stream()
                            .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Measure.class));
            if (names) {
                naming.add(each.getName().replaceAll("\\$\\d+$", ""));
            }
        }
        return naming;
    }

    static final class Comparing {
        boolean isCounted(Measure measure) {
            return List.of(Measure.ORDER_COUNT).contains(measure);
        }
    }

    static final class Switching {
        int decimals(Measure measure) {
            return switch (measure) {
                case REVENUE -> 2;
                default -> 0;
            };
        }
    }
}
