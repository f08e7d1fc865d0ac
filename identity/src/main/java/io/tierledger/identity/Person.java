package io.tierledger.identity;

import io.tierledger.rights.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id ours, the same as the login; small letters, digits, points, hyphens and underscores, 64 at most
 * @param roles of {@link #ROLES}
 * @param teams to which the person belongs, by name
 * @param accountManager the account manager that the person is, by the id of customer-service; null for others
 * @throws IllegalArgumentException for an id or a role that cannot be one
 */
public record Person(
        String id,
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String accountManager) {
    /** What somebody may be here. */
    public static final Set<String> ROLES =
            Stream.of(Role.values()).map(Role::word).collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public Person {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a person: " + id);
        }
        if (!ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("no such roles: " + roles);
        }
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** What tokens say of the person, beside who it is. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("roles", roles);
        claims.put("teams", teams);
        if (accountManager != null) {
            claims.put("account_manager", accountManager);
        }
        return claims;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
