package io.tierledger.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Somebody of the demonstration, without a password: where there is one, and only by a name of this machine. */
final class OneClick extends AbstractAuthenticationProcessingFilter {
    private final OneClickPeople people;

    OneClick(OneClickPeople people) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/one-click"),
                authentication -> authentication);
        this.people = people;
    }

    static boolean isOffered(OneClickPeople people, HttpServletRequest request) {
        return !people.all().isEmpty() && KnownHosts.isThisMachine(request);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String id = request.getParameter("person");
        if (id == null || !isOffered(people, request) || people.byId(id).isEmpty()) {
            throw new BadCredentialsException("nobody signs in like this here");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                id, null, List.of(FactorGrantedAuthority.fromFactor("ONE_CLICK")));
    }
}
