package io.tierledger.scoring.drafting;

/** In which forms a document may be sent. */
final class DocumentTypes {
    static final String JSON = "application/json";
    static final String YAML = "application/yaml";
    static final String X_YAML = "application/x-yaml";
    static final String TEXT_YAML = "text/yaml";

    private DocumentTypes() {}
}
