package io.tierledger.scoring.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Orders keep their kind in small letters; a document may write it as it likes. */
class KindsInDocumentsTest {
    @Test
    void a_kind_is_the_same_whatever_its_capitals() {
        String metals = MethodDocuments.asYaml(Presets.all().stream()
                .filter(method -> method.id().equals("weighted-metals"))
                .findFirst()
                .orElseThrow());
        Method written = MethodDocuments.yaml(metals.replace("orderKind: placement", "orderKind: ' Placement '")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(written.criteria().stream().map(Criterion::orderKind).filter(Objects::nonNull))
                .contains("placement")
                .allSatisfy(kind -> assertThat(kind).isEqualTo(kind.strip().toLowerCase(java.util.Locale.ROOT)));
    }
}
