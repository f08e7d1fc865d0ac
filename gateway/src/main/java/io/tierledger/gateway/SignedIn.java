package io.tierledger.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        var person = settings.isForeign() ? made(user) : Objects.requireNonNull(user.getSubject());
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

    private static String made(OidcUser user) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((user.getIssuer() + "\n" + user.getSubject()).getBytes(StandardCharsets.UTF_8));
            return "p-" + HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
