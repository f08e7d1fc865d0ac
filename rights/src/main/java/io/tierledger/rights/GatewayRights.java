package io.tierledger.rights;

import static io.tierledger.rights.Table.get;

import java.util.List;

/** What the gateway serves itself: the dashboard's files, which hold nothing of the business, descriptions, health. */
final class GatewayRights {
    static final List<Right> ALL = List.of(
            get("/", Duty.OPEN_TO_EVERYBODY),
            get("/session", Duty.OPEN_TO_EVERYBODY),
            get("/sign-in", Duty.OPEN_TO_EVERYBODY),
            get("/api/me", Duty.OPEN_TO_EVERYBODY),
            get("/icon.svg", Duty.OPEN_TO_EVERYBODY),
            get("/app/**", Duty.OPEN_TO_EVERYBODY),
            get("/styles/**", Duty.OPEN_TO_EVERYBODY),
            get("/words/**", Duty.OPEN_TO_EVERYBODY),
            get("/_static/lit/**", Duty.OPEN_TO_EVERYBODY),
            get("/_static/lit-html/**", Duty.OPEN_TO_EVERYBODY),
            get("/_static/lit-element/**", Duty.OPEN_TO_EVERYBODY),
            get("/_static/reactive-element/**", Duty.OPEN_TO_EVERYBODY),
            get("/_static/echarts/**", Duty.OPEN_TO_EVERYBODY),
            get("/webjars/picocss__pico/**", Duty.OPEN_TO_EVERYBODY),
            get("/openapi", Duty.OPEN_TO_EVERYBODY),
            get("/asyncapi", Duty.OPEN_TO_EVERYBODY),
            get("/asyncapi/schemas/**", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health", Duty.OPEN_TO_EVERYBODY),
            get("/actuator/health/{*path}", Duty.OPEN_TO_EVERYBODY));

    private GatewayRights() {}
}
