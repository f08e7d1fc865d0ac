package io.tierledger.rights;

/** What one person may not do both of, for one customer. */
public enum Keeping {
    NOTHING_APART,
    /** Who set the override that stands under a method does not judge under it. */
    FROM_OVERRIDING,
    /** Who gave a judgement that counts does not decide: an override by the judgements of its method, else by those of any method. */
    FROM_JUDGING,
    /** As {@link #FROM_JUDGING}; nor does who answers for the customer, or stands in for who does. */
    FROM_ANSWERING_AND_JUDGING
}
