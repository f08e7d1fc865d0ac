package io.tierledger.platform.access;

import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Telling;
import io.tierledger.rights.Isolation;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Rights;
import io.tierledger.rights.accesslog.LoggedRoutes;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Tokens are checked by Spring Security, and rights by the table. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, IsolationSettings.class})
public class AccessConfiguration {

    @Bean
    Door door(
            Rights rights,
            List<RequestMappingInfoHandlerMapping> serving,
            AccessSettings settings,
            Callers callers,
            ActedOn actedOn,
            Isolating isolating,
            Telling telling,
            Visits visits) {
        return new Door(
                rights,
                serving,
                new Tokens(settings),
                callers,
                actedOn,
                isolating,
                telling,
                visits,
                settings.lookAgain());
    }

    @Bean
    FoundByTheDoor foundByTheDoor() {
        return new FoundByTheDoor();
    }

    @Bean
    ActedOn actedOn(List<Targets> targets) {
        return new ActedOn(targets);
    }

    /** Whether customers are kept apart, for whoever has to remember more where they are. */
    @Bean
    Isolation isolation(IsolationSettings settings) {
        return settings.isolation();
    }

    @Bean
    Isolating isolating(Isolation isolation, Rights rights, KnownPeople people, Callers callers, ActedOn actedOn) {
        return new Isolating(isolation, rights, people, callers, actedOn);
    }

    @Bean
    WebFluxConfigurer reachOfTheCaller() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new ReachArgument());
            }
        };
    }

    @Bean
    Visits visits(@Value("${tierledger.service}") String service, AccessLog log, ObjectProvider<AboutCustomers> about) {
        return new Visits(LoggedRoutes.of(service), log, about.orderedStream().toList());
    }

    /** The table of the service; one that is none of ours has to bring the table that it is asked about. */
    @Bean
    @Fallback
    @Lazy
    Rights rights(@Value("${tierledger.service}") String service) {
        return Rights.of(service);
    }

    @Bean
    Callers callers(
            AccessSettings settings,
            KnownPeople people,
            BusinessDay day,
            Blocking blocking,
            Clock clock,
            @Value("${tierledger.zone:Europe/Amsterdam}") ZoneId zone) {
        return new Callers(settings, people, day, blocking, clock, zone);
    }
}
