package io.tierledger.benchmark.rights;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Every service that a benchmark starts has its door behind a switch, so that one system answers the same requests with and without rights.
 * It lies in this module alone: what people run has no such switch.
 */
public final class SwitchedDoor implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DOOR = "door";
    private static volatile boolean isOpen;

    /** From now on every request is let in unasked, or asked again. */
    static void open(boolean open) {
        isOpen = open;
    }

    @Override
    public void initialize(ConfigurableApplicationContext starting) {
        starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(DOOR) && bean instanceof WebFilter door ? new Switch(door) : bean;
            }
        });
    }

    private record Switch(WebFilter door) implements WebFilter, Ordered {
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            return isOpen ? chain.filter(exchange) : door.filter(exchange, chain);
        }

        @Override
        public int getOrder() {
            return ((Ordered) door).getOrder();
        }
    }
}
