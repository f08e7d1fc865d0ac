package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** At a provider that is not ours. */
class SigningInElsewhereTest extends SigningInAtAProvider {
    private ForeignProvider provider;

    @Override
    SignInSystem begin(EmbeddedStores stores) throws Exception {
        provider = new ForeignProvider();
        return new SignInSystem(stores, directory.resolve("foreign"), provider.environment(directory), List.of());
    }

    @Override
    SignInPage page() {
        return provider.page();
    }

    @AfterAll
    void stopTheProvider() {
        provider.close();
    }

    @Test
    void it_is_asked_with_a_challenge_and_its_people_are_known_by_its_word() throws Exception {
        try (Visitor visitor = visitor()) {
            HttpResponse<String> begun = visitor.get("/sign-in?language=nl");
            assertThat(Visitor.location(begun))
                    .startsWith(provider.issuer() + "/authorize?response_type=code&client_id=tierledger&scope=openid")
                    .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "ui_locales=nl");
            JsonNode me = visitor.signInAs("anouk.visser");
            assertThat(me.path("person").asString())
                    .as("not taken for somebody of another provider")
                    .matches("p-[0-9a-f]{20}");
        }
    }

    @Test
    void who_signs_out_here_is_led_to_where_it_signs_out_there_and_back() throws Exception {
        try (Visitor visitor = visitor()) {
            JsonNode me = visitor.signInAs("anouk.visser");
            HttpResponse<String> out = visitor.write(
                    "/sign-out", Map.of("Tierledger-Csrf", me.path("csrf").asString()));
            assertThat(visitor.isSignedIn()).isFalse();
            String next = Visitor.json(out).path("next").asString();
            assertThat(next).startsWith(provider.issuer() + "/endsession?id_token_hint=");

            HttpResponse<String> home = visitor.follow(visitor.get(next), "");

            assertThat(home.uri().getPath()).isEqualTo("/");
            assertThat(home.body()).contains("<tl-app>");
            assertThat(visitor.isSignedIn()).isFalse();
        }
    }

    @Test
    void who_has_no_roles_there_is_somebody_who_may_nothing() throws Exception {
        try (Visitor visitor = visitor()) {
            assertThat(visitor.signInAs("nina.klein").path("roles").toString()).isEqualTo("[]");
        }
    }
}
