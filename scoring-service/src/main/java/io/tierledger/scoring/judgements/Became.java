package io.tierledger.scoring.judgements;

/** What became of one judgement of a file: {@code accepted}, {@code duplicate} or {@code rejected}. */
sealed interface Became {

    String became();

    /** @param position 0 when it was only asked what would become of it */
    record Accepted(String became, int partition, long position) implements Became {
        Accepted(int partition, long position) {
            this("accepted", partition, position);
        }
    }

    record Duplicate(String became) implements Became {
        Duplicate() {
            this("duplicate");
        }
    }

    /** @param field as a file names it */
    record Rejected(String became, String field, String code, String message) implements Became {
        Rejected(String field, String code, String message) {
            this("rejected", field, code, message);
        }
    }
}
