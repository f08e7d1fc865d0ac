package io.tierledger.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who chooses a new password does so because somebody else may have the old one: whatever was begun with that ends. A session here is over
 * with its next request, and no token is given for it any more, so the gateway's ends with the token it has, within five minutes.
 */
class SinceTheLastPassword {
    private final Accounts accounts;

    SinceTheLastPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether a password was set after that somebody signed in. */
    boolean isOutdated(Authentication who) {
        return signedInAt(who)
                .filter(moment -> !accounts.hadNoPasswordSince(who.getName(), moment))
                .isPresent();
    }

    /** For a chain of filters, behind the one that says whose the request is. */
    Filter filter() {
        return new Ending();
    }

    /** Each way to sign in says when it was. */
    private static Optional<Instant> signedInAt(Authentication who) {
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    private final class Ending extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && isOutdated(who)) {
                SecurityContextHolder.clearContext();
                @Nullable HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
            chain.doFilter(request, response);
        }
    }
}
