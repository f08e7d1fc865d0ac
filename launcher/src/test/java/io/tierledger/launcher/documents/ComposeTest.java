package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml can be read, and what it builds and starts exists. */
class ComposeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> OURS = List.of("customer", "scoring", "tier", "engagement", "gateway");

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        return Objects.requireNonNull(compose.get("services"));
    }

    @Test
    void the_three_stores_and_our_five_processes_are_there() throws IOException {
        assertThat(services().keySet()).contains("postgres", "kafka", "mongodb").containsAll(OURS);
    }

    @Test
    void each_of_ours_is_built_from_a_module_that_exists_and_starts_a_class_that_exists() throws IOException {
        for (String name : OURS) {
            Map<String, Object> service = services().get(name);
            Map<String, Map<String, String>> build = cast(service.get("build"));
            assertThat(ROOT.resolve(build.get("args").get("MODULE")).resolve("pom.xml"))
                    .exists();
            List<String> command = cast(service.get("command"));
            assertThat(mainOf(command.getFirst())).as(command.getFirst()).isTrue();
        }
    }

    /** A container finds nobody at its own address, where an asked service is looked for without one. */
    @Test
    void whoever_is_asked_has_an_address() throws IOException {
        for (String name : OURS) {
            Map<String, String> environment = cast(services().get(name).get("environment"));
            assertThat(environment)
                    .as(name)
                    .containsKeys(
                            "TIERLEDGER_SERVICES_CUSTOMER",
                            "TIERLEDGER_SERVICES_SCORING",
                            "TIERLEDGER_SERVICES_TIER",
                            "TIERLEDGER_SERVICES_ENGAGEMENT");
        }
    }

    /** A volume takes the owner of the directory it first hides; one that the image lacks would belong to root, and our user could write nothing. */
    @Test
    void what_is_kept_beside_a_service_belongs_to_the_user_it_runs_as() throws IOException {
        String image = Files.readString(ROOT.resolve("Dockerfile"));
        for (String name : OURS) {
            List<String> volumes = cast(services().get(name).getOrDefault("volumes", List.of()));
            for (String volume : volumes) {
                String directory = volume.split(":")[1];
                assertThat(image).containsPattern("install -d -m 700 -o tierledger [^\\n]*" + directory + "\\b");
            }
        }
    }

    private static boolean mainOf(String name) {
        try {
            return Class.forName(name, false, ComposeTest.class.getClassLoader())
                            .getMethod("main", String[].class)
                    != null;
        } catch (ReflectiveOperationException none) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
