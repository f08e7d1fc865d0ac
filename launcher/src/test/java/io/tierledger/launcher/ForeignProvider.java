package io.tierledger.launcher;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import tools.jackson.databind.json.JsonMapper;

/** An authorization server that is none of ours, with keys and pages of its own; who signs in tells it what its tokens say. */
final class ForeignProvider implements AutoCloseable {
    private static final String ISSUER = "sales";
    private static final long AN_HOUR = 3_600;

    /** What the tokens of somebody say beside who it is. */
    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "anouk.visser",
            Map.of(
                    "name",
                    "Anouk Visser",
                    "roles",
                    List.of("account-manager"),
                    "teams",
                    List.of("Noord"),
                    "account_manager",
                    "AM01"),
            "bram.de.boer",
            Map.of("name", "Bram de Boer", "roles", List.of("account-manager"), "account_manager", "AM02"),
            "marieke.smeets",
            Map.of("name", "Marieke Smeets", "roles", List.of("sales-manager")),
            "nina.klein",
            Map.of("name", "Nina Klein"));

    private final MockOAuth2Server server;

    ForeignProvider() throws Exception {
        server = new MockOAuth2Server(new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new DefaultOAuth2TokenCallback(
                        ISSUER, "nobody", "JWT", List.of("tierledger"), Map.of(), AN_HOUR))));
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** As a system is told whose tokens it believes. */
    Map<String, String> environment(Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("client-secret"), "known-to-both\n");
        return Map.of("TIERLEDGER_ISSUER", issuer(), "TIERLEDGER_CLIENT_SECRET_FILE", secret.toString());
    }

    SignInPage page() {
        return (visitor, page, person) -> visitor.send(
                page.uri().toString(),
                Map.of("username", person, "claims", JsonMapper.shared().writeValueAsString(PEOPLE.get(person))));
    }

    /** A token of somebody that was never in a browser. */
    String token(String person, String audience, Map<String, Object> more, long seconds) {
        return server.issueToken(
                        ISSUER,
                        "tierledger",
                        new DefaultOAuth2TokenCallback(ISSUER, person, "JWT", List.of(audience), more, seconds))
                .serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
