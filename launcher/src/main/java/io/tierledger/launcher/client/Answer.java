package io.tierledger.launcher.client;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What was answered. */
public record Answer(int status, HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Answer(HttpResponse<String> response) {
        this(response.statusCode(), response);
    }

    public String body() {
        return response.body();
    }

    /** The body read as JSON; a missing node when there is none. */
    public JsonNode json() {
        return body().isBlank() ? MissingNode.getInstance() : JSON.readTree(body());
    }

    /** A header's first value, or an empty text. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
