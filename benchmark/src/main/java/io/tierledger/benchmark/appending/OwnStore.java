package io.tierledger.benchmark.appending;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.NewEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event store as services have it, and nothing else of a service. */
final class OwnStore implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @EnableConfigurationProperties(TierledgerProperties.class)
    @Import(EventStoreConfiguration.class)
    static class Store {
        @Bean
        EventNames eventNames() {
            return new EventNames(Map.of("happened", Happened.class));
        }
    }

    OwnStore(String jdbcUrl) {
        this.context = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=benchmark",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + jdbcUrl,
                        "--spring.flyway.locations=classpath:db/platform",
                        "--tierledger.service=benchmark");
    }

    /** Appends events {@code from} to {@code to} in the way of the bulk path: the last sequences of a part in one query, then the part. */
    void append(int from, int to, int streams) {
        Appender appender = context.getBean(Appender.class);
        int[] next = {from};
        while (next[0] < to) {
            next[0] = appender.write((transaction, budget) -> {
                int end = Math.min(to, next[0] + budget);
                List<NewEvent> part = new ArrayList<>(end - next[0]);
                List<String> names = new ArrayList<>(end - next[0]);
                for (int i = next[0]; i < end; i++) {
                    names.add("thing:" + i % streams);
                    part.add(new NewEvent(names.getLast(), Happened.number(i, streams)));
                }
                Map<String, Long> last = new HashMap<>(transaction.lastSequences(names));
                for (NewEvent event : part) {
                    transaction.append(
                            event, last.merge(event.stream(), last.containsKey(event.stream()) ? 1L : 0L, Long::sum));
                }
                return end;
            });
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
