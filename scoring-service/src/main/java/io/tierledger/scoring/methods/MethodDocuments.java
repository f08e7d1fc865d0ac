package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Methods as documents, YAML or JSON; unknown words and keys given twice are refused. */
public final class MethodDocuments {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Criterion.class, OfOrders.class)
            .changeDefaultPropertyInclusion(
                    i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Criterion.class, OfOrders.class)
            .build();

    private MethodDocuments() {}

    /** Kinds of orders are kept in small letters, so a document that writes them otherwise means the same. */
    private interface OfOrders {
        @JsonDeserialize(using = SmallLetters.class)
        String orderKind();
    }

    static final class SmallLetters extends StdDeserializer<String> {
        SmallLetters() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, String.class).strip().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws tools.jackson.core.JacksonException when it is no method, naming the place */
    public static Method yaml(byte[] document) {
        return YAML.readValue(document, Method.class);
    }

    /** @throws tools.jackson.core.JacksonException when it is no method, naming the place */
    public static Method json(byte[] document) {
        return JSON.readValue(document, Method.class);
    }

    /** The tokens of a document, for whoever wants to know where they stand. */
    public static JsonParser parser(byte[] document, boolean yaml) {
        return (yaml ? YAML : JSON).createParser(document);
    }

    /** As a person would write it. */
    public static String asYaml(Method method) {
        return ReadableYaml.of(YAML.valueToTree(method));
    }
}
