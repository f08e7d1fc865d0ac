package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Methods as documents, YAML or JSON; unknown words and keys given twice are refused. */
public final class MethodDocuments {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MethodDocuments() {}

    /** @throws tools.jackson.core.JacksonException when it is no method, naming the place */
    public static Method yaml(byte[] document) {
        return YAML.readValue(document, Method.class);
    }

    /** @throws tools.jackson.core.JacksonException when it is no method, naming the place */
    public static Method json(byte[] document) {
        return JSON.readValue(document, Method.class);
    }

    public static String asYaml(Method method) {
        return YAML.writeValueAsString(method);
    }
}
