package io.tierledger.launcher.demo;

/** How a customer's buying goes over the {@link Period#MONTHS} months; in thousandths of its average. */
enum Course {
    STEADY {
        @Override
        int at(int month) {
            return 1000;
        }
    },
    GROWING {
        @Override
        int at(int month) {
            return 450 + 38 * month;
        }
    },
    DECLINING {
        @Override
        int at(int month) {
            return 1550 - 38 * month;
        }
    },
    SEASONAL {
        @Override
        int at(int month) {
            return month % 12 < 4 ? 1900 : 550;
        }
    },
    COMING {
        @Override
        int at(int month) {
            return month < 17 ? 0 : 700 + 60 * (month - 17);
        }
    },
    LEAVING {
        @Override
        int at(int month) {
            return month < 14 ? 1000 : Math.max(0, 1000 - 120 * (month - 13));
        }
    },
    INSOLVENT {
        @Override
        int at(int month) {
            return month < 28 ? 1000 : 0;
        }
    };

    abstract int at(int month);

    static Course of(int rank, Draw draw) {
        if (rank == 34 || rank == 215) {
            return INSOLVENT;
        }
        int chance = draw.between(1, 100);
        if (chance <= 48) {
            return STEADY;
        }
        if (chance <= 64) {
            return GROWING;
        }
        if (chance <= 76) {
            return DECLINING;
        }
        if (chance <= 84) {
            return SEASONAL;
        }
        return chance <= 92 ? COMING : LEAVING;
    }
}
