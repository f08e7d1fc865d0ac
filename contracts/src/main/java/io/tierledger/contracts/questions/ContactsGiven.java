package io.tierledger.contracts.questions;

import java.util.Map;

/**
 * Contacts in a range of days.
 *
 * @param recorded contacts of all customers and all times
 * @param perCustomer those of the range, by customer id; who had none is absent
 */
public record ContactsGiven(long recorded, Map<String, Integer> perCustomer) {}
