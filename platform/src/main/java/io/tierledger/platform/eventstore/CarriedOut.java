package io.tierledger.platform.eventstore;

/**
 * No instance of this service that has heard of erasure {@code id} holds anything of its subject, and its read models have passed it. Said in
 * {@link Settled#SAID_IN}.
 *
 * @param service short name of the service
 */
public record CarriedOut(String id, String service) {

    /** Of what each service says once. */
    public static String stream(String id) {
        return "carried-out:" + id;
    }
}
