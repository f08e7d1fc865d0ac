package io.tierledger.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The pages on which people say who they are. */
@Configuration(proxyBeanMethods = false)
class SigningIn {
    /** Of the gateway: whoever comes without having been sent, or too late, begins there. */
    private static final String BEGIN = "/sign-in";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(
            HttpSecurity http, OneClickPeople people, SinceTheLastPassword outdated, Witnessing witnessing) {
        return http.addFilterAfter(outdated.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/sign-in", "/first-administrator", "/invitation")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/first-administrator", "/invitation")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(onwards())
                        .failureHandler(refused(witnessing, SignInSeen.SIGN_IN, "username")))
                .addFilterAfter(oneClick(people, witnessing), UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, why) -> begin(response))
                        .authenticationEntryPoint((request, response, why) -> begin(response)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    private static OneClick oneClick(OneClickPeople people, Witnessing witnessing) {
        OneClick oneClick = new OneClick(people);
        oneClick.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        oneClick.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        oneClick.setAuthenticationSuccessHandler(onwards());
        oneClick.setAuthenticationFailureHandler(refused(witnessing, SignInSeen.ONE_CLICK, "person"));
        return oneClick;
    }

    /** Back to where the gateway sent from. */
    private static SavedRequestAwareAuthenticationSuccessHandler onwards() {
        return new SavedRequestAwareAuthenticationSuccessHandler();
    }

    /** @param field of the form in which a login stands */
    private static AuthenticationFailureHandler refused(Witnessing witnessing, String page, String field) {
        return (request, response, why) -> {
            boolean isLocked = why instanceof LockedException;
            witnessing.refused(
                    request.getParameter(field), page, isLocked ? SignInSeen.TOO_OFTEN : SignInSeen.UNKNOWN, request);
            redirect(response, request.getContextPath() + "/sign-in?refused=" + (isLocked ? "too-often" : "unknown"));
        };
    }

    static void begin(HttpServletResponse response) {
        redirect(response, BEGIN);
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", to);
    }
}
