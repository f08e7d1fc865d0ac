package io.tierledger.rights;

import java.util.Locale;

/** What a person is for, as a claim of the token or somebody who may says; a person may have several. */
public enum Role {
    READER,
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    SALES_MANAGER,
    POLICY_OWNER,
    AUDITOR,
    ADMINISTRATOR;

    /** As tokens, files and addresses say it: {@code account-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
