package io.tierledger.customer;

import io.tierledger.specification.ServiceUnderTest;

/** One service for all tests that need no other settings: starting one takes longer than all that they do with it. */
final class SharedService {
    private static ServiceUnderTest service;

    private SharedService() {}

    static synchronized ServiceUnderTest get() {
        if (service == null) {
            service = ServiceUnderTest.start(CustomerService.class, "customer");
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        }
        return service;
    }
}
