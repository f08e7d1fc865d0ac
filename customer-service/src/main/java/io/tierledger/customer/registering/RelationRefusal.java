package io.tierledger.customer.registering;

/** Why a customer cannot have the relations that somebody says it has; {@code code} is stable. */
public sealed interface RelationRefusal {

    String code();

    String words();

    record UnknownParent(String parentId) implements RelationRefusal {
        @Override
        public String code() {
            return "unknown-parent";
        }

        @Override
        public String words() {
            return "There is no such customer to belong to: " + parentId;
        }
    }

    record UnknownAccountManager(String accountManagerId) implements RelationRefusal {
        @Override
        public String code() {
            return "unknown-account-manager";
        }

        @Override
        public String words() {
            return "There is no such account manager (import account managers first): " + accountManagerId;
        }
    }

    /** The customer would, by way of its parents, belong to itself. */
    record Circle(String customerId) implements RelationRefusal {
        @Override
        public String code() {
            return "parent-circle";
        }

        @Override
        public String words() {
            return "By way of its parents customer " + customerId + " would belong to itself.";
        }
    }
}
