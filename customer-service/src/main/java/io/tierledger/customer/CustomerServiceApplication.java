package io.tierledger.customer;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts customer-service on its own. */
public final class CustomerServiceApplication {
    private CustomerServiceApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "customer-service");
        new SpringApplicationBuilder(CustomerService.class)
                .web(WebApplicationType.REACTIVE)
                .run(arguments);
    }
}
