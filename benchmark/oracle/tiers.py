#!/usr/bin/env python3
"""Independent oracle for the tiering methods of Tierledger (design/2-methods.md).

Reads orders (and customers, judgements) as CSV, lets the business clock follow the orders and then advance to --to
(that day included), and prints per method the final pyramid and the number of moves; --moves prints every move.
It shares no code with the services, uses integer cents only, and visits only customers to whom something happens.

    python3 tiers.py --orders F [--customers F] [--judgements F] --to DATE [--method M] [--moves]

The reading of the rules that it implements
  * The first order sets the business date; an order of a later date lets every day before that date pass, one by one.
  * Day D: (1) silently remove what leaves the windows on D, (2) judgements of D, (3) orders of D in file order, each
    an assessment for the at-once method, (4) `day.passed` D: at-once assessments, and, on the last day of a month,
    the monthly and first-month-end assessments and the rankings, with the window that ends on D.
  * A window P12M on D holds the days d with D.minus(P12M) < d <= D (java.time arithmetic).
  * The first placement is ASSIGNED, neither a promotion nor a demotion. Every later change is one of the two.
  * `inactive` is the lowest tier of curry-pyramid: falling into it is a demotion, leaving it a promotion.
  * pareto-abc ranks everybody who ever ordered; without an order in the window the revenue is 0, so the tier is C.
  * Judgements are taken as imported before the orders: each waits for its day. Stale ones keep their score.
  * With a customers file, orders of customers that are not in it count for nothing.
  * A late order changes the bucket of its own date and repeats the customer's last assessment, dated on the business
    date: with the window on the business date for the at-once method, else with the window of that last assessment.
Not covered: cancellations, reviews, overrides, profit, status changes, orders in a foreign currency without `rate`.
"""
import argparse
import csv
import sys
from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

EURO = 100  # minor units
M1_TABLE = {(3, 1): 2, (3, 2): 0, (3, 3): 0, (2, 1): 2, (2, 2): 1, (2, 3): 0, (1, 1): 3, (1, 2): 3, (1, 3): 1}
M4_JUDGED = {"expected-vacancies": 15, "durable-placements": 10, "reach-of-target-groups": 10, "cooperation": 10,
             "strategic-fit": 10, "reputation-among-job-seekers": 5}
TIERS = {  # best first
    "value-potential": ("strategic", "large", "development", "transactional"),
    "abc-attention": ("A", "B", "C"),
    "service-levels": ("A", "B", "C"),
    "weighted-metals": ("gold", "silver", "bronze", "copper", "suspect"),
    "curry-pyramid": ("top", "large", "medium", "small", "inactive"),
    "pareto-abc": ("A", "B", "C"),
}
SHORT = {"M1": "value-potential", "M2": "abc-attention", "M3": "service-levels", "M4": "weighted-metals",
         "M5": "curry-pyramid"}


# --- dates are proleptic ordinals; months are added and subtracted as java.time does -----------------------------
@lru_cache(maxsize=None)
def plus_months(day, months):
    d = date.fromordinal(day)
    year, month = divmod(d.year * 12 + d.month - 1 + months, 12)
    return date(year, month + 1, min(d.day, monthrange(year, month + 1)[1])).toordinal()


@lru_cache(maxsize=None)
def leaves_on(day, months):
    """The first business date D whose window no longer holds `day`: day <= D.minus(months)."""
    d = plus_months(day, months)
    while plus_months(d, -months) < day:
        d += 1
    return d


@lru_cache(maxsize=None)
def is_month_end(day):
    return date.fromordinal(day + 1).day == 1


@lru_cache(maxsize=None)
def parse_day(text):
    return date.fromisoformat(text[:10]).toordinal()


def cents(text, rate=None):
    whole, _, fraction = text.partition(".")
    if not rate and len(fraction) <= 2 and whole.isdigit():
        return int(whole) * EURO + int((fraction + "00")[:2])
    return int((Decimal(text) * Decimal(rate or 1) * EURO).quantize(Decimal(1), ROUND_HALF_EVEN))


def band(value, *lower_borders):
    return 1 + sum(value >= border for border in lower_borders)


class Placements:
    """The tiers of one method and the history of moves; decides when a worse assessment becomes a demotion."""

    def __init__(self, method, demotion_after=None, minimum_stay=None):
        self.method, self.after, self.stay = method, demotion_after, minimum_stay
        self.tier, self.assessed, self.moves = {}, {}, []
        self.changed, self.promoted, self.run = {}, {}, {}
        self.due = defaultdict(set)  # day -> customers to be assessed on it, though nothing happens to them

    def assess(self, c, tier, day, assessed=None):
        old = self.tier.get(c)
        self.assessed[c] = assessed or day
        if old is None:
            self._move(c, None, tier, day, "ASSIGNED")
        elif tier < old:
            self.promoted[c] = day
            self._move(c, old, tier, day, "PROMOTION")
        elif tier > old:
            if self._may_demote(c, day):
                self._move(c, old, tier, day, "DEMOTION")
        else:
            self.run.pop(c, None)

    def _may_demote(self, c, day):
        if self.after is None:
            return True
        if day <= self.changed[c]:  # the run counts from the day after a change of tier
            self.due[day + 1].add(c)
            return False
        when = plus_months(self.run.setdefault(c, day), self.after)
        if self.stay and c in self.promoted:
            when = max(when, plus_months(self.promoted[c], self.stay))
        if day < when:
            self.due[when].add(c)
        return day >= when

    def _move(self, c, old, tier, day, direction):
        self.tier[c] = tier
        self.changed[c] = day
        self.run.pop(c, None)
        self.moves.append((day, c, old, tier, direction))


class World:
    def __init__(self, customers, spend, wanted):
        n = len(customers)  # sorted by id, so that the index decides ties
        self.ids, self.spend, self.day = customers, spend, None
        self.month_end = None  # the last one that passed
        self.month_end_rules = (("value-potential", self.m1), ("service-levels", self.m3), ("weighted-metals", self.m4))
        self.revenue, self.count = [0] * n, [0] * n  # P12M
        self.placed, self.vacant = Counter(), Counter()  # P24M and P12M, per kind
        self.orders = [None] * n  # accepted ones: (day, cents, kind)
        self.expiry, self.judgements = defaultdict(list), defaultdict(list)
        self.judged = {}
        self.touched, self.dirty, self.entered, self.first_order = set(), set(), set(), set()
        self.active = set()
        self.late = 0
        methods = {m: Placements(m) for m in TIERS}
        methods["abc-attention"] = Placements("abc-attention", demotion_after=6, minimum_stay=6)
        self.methods = {m: p for m, p in methods.items() if m in wanted}

    # --- what an assessment says: the tier for revenue P12M, placements P24M, vacancies P12M ----------------------
    def score(self, c, method, criterion):
        return self.judged.get((c, method, criterion), 1)

    def m1(self, c, revenue, *_):
        return M1_TABLE[self.score(c, "value-potential", "potential"), band(revenue, 10_000 * EURO, 250_000 * EURO + 1)]

    def m2(self, c, revenue, *_):
        return 0 if revenue >= 100_000 * EURO else 3 - self.score(c, "abc-attention", "potential-a")

    def m3(self, c, revenue, *_):
        borders = 25_000 * EURO, 100_000 * EURO
        estimate = self.spend.get(c)
        growth = (self.score(c, "service-levels", "growth-potential") if estimate is None
                  else band(max(0, estimate - revenue), *borders))
        return 3 - band(2 * band(revenue, *borders) + 3 * growth, 8, 12)

    def m4(self, c, _, placed, vacant):
        if not self.orders[c]:
            return 4
        total = 25 * (band(placed, 1, 3, 8, 20) - 1) + 15 * (band(vacant, 1, 5, 15, 40) - 1)
        total += sum(w * (self.score(c, "weighted-metals", k) - 1) for k, w in M4_JUDGED.items())
        return 5 - band(total, 4 * 10, 4 * 35, 4 * 55, 4 * 75)

    # --- the clock -----------------------------------------------------------------------------------------------
    def start(self, day, without_order):
        self.day = day
        self.entered |= without_order
        for early in sorted(j for j in self.judgements if j < day):
            self._judge(early)
        self._begin()

    def pass_days(self, first_open):
        """Lets the days before `first_open` pass."""
        while self.day < first_open:
            self._end()
            self.day += 1
            self._begin()

    def _begin(self):
        for c, amount, kind, months in self.expiry.pop(self.day, ()):
            self._count(c, -amount, -1, kind, months)
        self._judge(self.day)

    def _judge(self, day):
        for c, method, criterion, score in self.judgements.pop(day, ()):
            self.judged[c, method, criterion] = score
            self.touched.add(c)
            self.dirty.add(c)

    def _count(self, c, amount, sign, kind, months):
        if months == 24:
            self.placed[c] += sign
            return
        self.revenue[c] += amount
        self.count[c] += sign
        if kind == "vacancy":
            self.vacant[c] += sign
        (self.active.add if self.count[c] else self.active.discard)(c)
        self.touched.add(c)
        self.dirty.add(c)

    def order(self, c, day, amount, kind):
        if not self.orders[c]:
            self.orders[c] = []
            self.first_order.add(c)
        self.orders[c].append((day, amount, kind))
        for months in (12, 24) if kind == "placement" else (12,):
            leaves = leaves_on(day, months)
            if leaves > self.day:
                self.expiry[leaves].append((c, amount, kind, months))
                self._count(c, amount, 1, kind, months)
        if "abc-attention" in self.methods:
            self.methods["abc-attention"].assess(c, self.m2(c, self.revenue[c]), self.day)
        if day < self.day:
            self._correct(c)

    def _correct(self, c):
        """Repeats the last assessment of the methods that are assessed at month ends only."""
        self.late += 1
        self.dirty.add(c)
        for method, tier_of in self.month_end_rules:
            p = self.methods.get(method)
            if p and c in p.tier:
                end = self.month_end if method == "value-potential" else p.assessed[c]
                year, two_years = plus_months(end, -12), plus_months(end, -24)
                window = [o for o in self.orders[c] if two_years < o[0] <= end]
                revenue = sum(amount for day, amount, _ in window if day > year)
                placed = sum(kind == "placement" for _, _, kind in window)
                vacant = sum(kind == "vacancy" and day > year for day, _, kind in window)
                p.assess(c, tier_of(c, revenue, placed, vacant), self.day, end)

    def _end(self):
        p = self.methods.get("abc-attention")
        if p:
            for c in (self.touched | p.due.pop(self.day, set())):
                if self.orders[c]:
                    p.assess(c, self.m2(c, self.revenue[c]), self.day)
        self.touched.clear()
        if is_month_end(self.day):
            self._end_month()

    def _end_month(self):
        self.month_end = self.day
        changed = {"value-potential": [c for c in self.dirty if self.orders[c]], "service-levels": self.first_order,
                   "weighted-metals": self.entered | self.first_order}
        for method, tier_of in self.month_end_rules:
            if method in self.methods:
                for c in changed[method]:
                    tier = tier_of(c, self.revenue[c], self.placed[c], self.vacant[c])
                    self.methods[method].assess(c, tier, self.day)
        ranked = sorted(sorted(self.active), key=self.revenue.__getitem__, reverse=True)  # stable: ties by id
        for method, borders, last in (("curry-pyramid", self._curry, 4), ("pareto-abc", self._pareto, 2)):
            if method in self.methods:
                self._rank(self.methods[method], ranked, borders(ranked), last)
        self.dirty.clear()
        self.entered.clear()
        self.first_order.clear()

    def _rank(self, p, ranked, borders, last):
        tier = 0
        for i, c in enumerate(ranked):
            while tier < len(borders) and i >= borders[tier]:
                tier += 1
            p.assess(c, tier, self.day)
        for c in (p.tier.keys() | self.first_order) - self.active:
            if p.tier.get(c) != last:
                p.assess(c, last, self.day)

    @staticmethod
    def _curry(ranked):
        return [-(-len(ranked) * share // 100) for share in (1, 5, 20)]

    def _pareto(self, ranked):
        """How many customers A has, and A and B together: those before whom the line is not reached yet."""
        total, so_far, borders = sum(self.revenue[c] for c in ranked), 0, [0, 0]
        for c in ranked:
            for i, share in enumerate((80, 95)):
                borders[i] += so_far * 100 < share * total
            so_far += self.revenue[c]
        return borders


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


def read(args, wanted):
    known = {}
    if args.customers:
        known = {r["customer_id"]: r for r in rows(args.customers)}
    orders = [(r["customer_id"], parse_day(r.get("placed_on") or r["placed_at"]), cents(r["amount"], r.get("rate")),
               r.get("kind")) for r in rows(args.orders)]
    ids = sorted(known or {o[0] for o in orders})
    index = {c: i for i, c in enumerate(ids)}
    spend = {index[c]: cents(r["estimated_spend"]) for c, r in known.items() if r.get("estimated_spend")}
    world = World(ids, spend, wanted)
    if args.judgements:
        for r in rows(args.judgements):
            if r["customer_id"] in index:
                world.judgements[parse_day(r["judged_on"])].append(
                    (index[r["customer_id"]], SHORT.get(r["method"], r["method"]), r["criterion"], int(r["score"])))
    status = {index[c]: (r.get("status") or "").lower() for c, r in known.items()}
    gone = {c for c, s in status.items() if s in ("insolvent", "removed")}
    without_order = {c for c in status if c not in gone and status[c] != "lost"}
    return world, [(index[c], *rest) for c, *rest in orders if c in index and index[c] not in gone], without_order


def main():
    parser = argparse.ArgumentParser(description="Independent oracle for the tiering methods.")
    parser.add_argument("--orders", required=True)
    parser.add_argument("--customers")
    parser.add_argument("--judgements")
    parser.add_argument("--to", required=True, help="advance to this date, that day included")
    parser.add_argument("--method", help="one method, by id or as M1 to M5; all when absent")
    parser.add_argument("--moves", action="store_true", help="print every move instead of the pyramids")
    args = parser.parse_args()
    wanted = [SHORT.get(args.method, args.method)] if args.method else list(TIERS)
    world, orders, without_order = read(args, wanted)
    for c, day, amount, kind in orders:
        if world.day is None:
            world.start(day, without_order)
        world.pass_days(day)
        world.order(c, day, amount, kind)
    world.pass_days(date.fromisoformat(args.to).toordinal() + 1)

    if args.moves:
        lines = []
        for m, p in world.methods.items():
            names = dict(enumerate(TIERS[m]))
            lines += [f"{date.fromordinal(day)},{world.ids[c]},{m},{names.get(old, '')},{names[new]},{direction}\n"
                      for day, c, old, new, direction in p.moves]
        sys.stdout.writelines(sorted(lines))
        return
    for m, p in world.methods.items():
        tiers, moves = Counter(p.tier.values()), Counter(move[4] for move in p.moves)
        pyramid = " / ".join(f"{name} {tiers[i]}" for i, name in enumerate(TIERS[m]))
        print(f"{m}: {pyramid} ({len(p.tier)} placed)")
        print("  " + " ".join(f"{d} {moves[d]}" for d in ("ASSIGNED", "PROMOTION", "DEMOTION")))
    if world.late:
        print(f"late orders: {world.late}")


if __name__ == "__main__":
    main()
