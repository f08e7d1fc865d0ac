package io.tierledger.gateway;

import io.tierledger.rights.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as the provider said it.
 *
 * @param person an id of ours: the provider's own word where it is ours, else one made of issuer and subject, since subjects are often
 *     addresses
 */
record SignedIn(
        String person,
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String accountManager) {

    static SignedIn of(OidcUser user, SignInSettings settings) {
        var issuer = settings.isForeign() ? String.valueOf(user.getIssuer()) : PersonId.OUR_ISSUER;
        var person = PersonId.of(issuer, Objects.requireNonNull(user.getSubject()));
        var name = Stream.of(user.getFullName(), user.getPreferredUsername())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(person);
        return new SignedIn(
                person,
                name,
                texts(user, settings.rolesClaim()),
                texts(user, "teams"),
                user.getClaimAsString("account_manager"));
    }

    private static List<String> texts(OidcUser user, String claim) {
        var texts = user.getClaimAsStringList(claim);
        return texts == null ? List.of() : List.copyOf(texts);
    }
}
