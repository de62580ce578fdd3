package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.OwedContract;
import aftersales.contract.owed.ContractDocument;
import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Exclusion;
import aftersales.contract.owed.FaultCause;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.contract.owed.WarrantyTerm;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every verdict, whatever the contracts say. */
class VerdictPropertyTests {

    private static final List<String> PARTS = List.of("board", "lcd", "case", "fan");
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 500)
    void it_does_not_depend_on_the_order_of_terms_contracts_and_exclusions(@ForAll("randoms") Random random) {
        Question question = question(random);

        assertThat(WarrantyRules.judge(shuffled(question, random))).isEqualTo(WarrantyRules.judge(question));
    }

    @Property(tries = 500)
    void phases_never_overlap_and_leave_no_day_out(@ForAll("randoms") Random random) {
        LocalDate start = day(random);
        List<Stretch> stretches = Stretch.of(phases(random, false), start, start);

        assertThat(stretches.get(0).from()).isEqualTo(start);
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).until().plusDays(1));
        }
        LocalDate any = start.plusDays(random.nextInt(4000));
        LocalDate last = stretches.get(stretches.size() - 1).until();
        assertThat(stretches.stream().filter(stretch -> stretch.holds(any)).count()).isEqualTo(last == null || !any.isAfter(last) ? 1 : 0);
    }

    @Property(tries = 500)
    void a_year_from_a_leap_day_and_a_month_from_a_months_end_end_on_the_months_last(@ForAll("randoms") Random random) {
        LocalDate start = LocalDate.of(2023 + random.nextInt(6), 1 + random.nextInt(12), 1).plusMonths(1).minusDays(1);
        Span span = new Span(1 + random.nextInt(60), random.nextBoolean() ? Span.Unit.MONTHS : Span.Unit.YEARS);
        LocalDate last = Stretch.of(List.of(new Phase(span, Liability.FREE, Liability.FREE, Liability.FREE, null)), start, start).get(0).until();

        int days = last.lengthOfMonth();
        assertThat(last.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), days));
    }

    @Property(tries = 500)
    void an_exclusion_more_never_makes_it_better(@ForAll("randoms") Random random) {
        Question question = question(random);
        Verdict before = WarrantyRules.judge(question);
        FaultCause cause = excludable(random);
        Question stricter = with(question, question.contracts().stream().map(contract -> {
            List<Exclusion> more = new ArrayList<>(contract.document().exclusions());
            more.add(exclusion(random, cause));
            return covering(contract, contract.document().terms(), more);
        }).toList());

        Verdict after = WarrantyRules.judge(stricter);

        for (CostClass cost : CostClass.values()) {
            assertThat(after.of(cost).liability().isBetterThan(before.of(cost).liability())).isFalse();
            assertThat(after.of(cost).worst().isBetterThan(before.of(cost).worst())).isFalse();
        }
    }

    @Property(tries = 500)
    void a_later_fault_is_never_better_where_no_phase_is_better_than_the_one_before(@ForAll("randoms") Random random) {
        LocalDate start = day(random);
        WarrantyTerm term = term("a", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.SALE)), phases(random, true));
        OwedContract contract = covering(contract(1), List.of(term), List.of());
        UnitFacts unit = new UnitFacts(null, "m", "c", Map.of(EvidenceKind.SALE, start), EnumSet.allOf(Paper.class), null, List.of(), false, null);
        LocalDate early = start.plusDays(random.nextInt(3000));
        LocalDate late = early.plusDays(random.nextInt(1000));

        Verdict first = WarrantyRules.judge(new Question(unit, List.of(contract), null, early, null, null));
        Verdict second = WarrantyRules.judge(new Question(unit, List.of(contract), null, late, null, null));

        for (CostClass cost : CostClass.values()) {
            assertThat(second.of(cost).liability().isBetterThan(first.of(cost).liability())).isFalse();
        }
    }

    @Property(tries = 300)
    void what_is_found_later_stays_within_what_was_said_to_be_possible(@ForAll("randoms") Random random) {
        Question asked = question(random);
        Question open = new Question(asked.unit(), asked.contracts(), null, asked.faultOn(), null, asked.wanted());
        Verdict before = WarrantyRules.judge(open);

        for (String component : PARTS) {
            FaultCause cause = FaultCause.values()[random.nextInt(FaultCause.values().length)];
            Verdict after = WarrantyRules.judge(new Question(asked.unit(), asked.contracts(), component, asked.faultOn(), cause, asked.wanted()));
            for (CostClass cost : CostClass.values()) {
                assertThat(after.of(cost).liability()).isBetween(before.of(cost).best(), before.of(cost).worst());
            }
        }
    }

    @Property(tries = 300)
    void a_contract_more_is_never_worse(@ForAll("randoms") Random random) {
        Question question = new Question(question(random).unit(), List.of(), "board", FIRST.plusDays(random.nextInt(2000)), FaultCause.WEAR, null);
        List<OwedContract> contracts = new ArrayList<>(List.of(random(random, 1)));
        Verdict one = WarrantyRules.judge(with(question, contracts));
        contracts.add(random(random, 2));
        Verdict two = WarrantyRules.judge(with(question, contracts));

        for (CostClass cost : CostClass.values()) {
            assertThat(one.of(cost).liability().isBetterThan(two.of(cost).liability())).isFalse();
        }
    }

    private static Question question(Random random) {
        Map<EvidenceKind, LocalDate> dates = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : List.of(EvidenceKind.ACCEPTANCE, EvidenceKind.SALE, EvidenceKind.PRODUCTION, EvidenceKind.INSTALLATION)) {
            if (random.nextBoolean()) {
                dates.put(kind, day(random));
            }
        }
        Set<Paper> papers = random.nextBoolean() ? EnumSet.allOf(Paper.class) : Set.of();
        List<Replacement> replacements = IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> new Replacement(part(random), day(random), random.nextBoolean())).toList();
        var unit = new UnitFacts(null, "m", "c", dates, papers, random.nextBoolean() ? day(random) : null, replacements, random.nextInt(4) == 0, null);
        List<OwedContract> contracts = IntStream.range(0, random.nextInt(4)).mapToObj(n -> random(random, n + 1)).toList();
        return new Question(unit, contracts, random.nextBoolean() ? part(random) : null, FIRST.plusDays(random.nextInt(2500)),
                random.nextBoolean() ? null : FaultCause.values()[random.nextInt(FaultCause.values().length)],
                random.nextBoolean() ? null : Wanted.values()[random.nextInt(3)]);
    }

    private static OwedContract random(Random random, int number) {
        List<WarrantyTerm> terms = IntStream.range(0, random.nextInt(6)).mapToObj(n -> {
            TermScope scope = switch (random.nextInt(4)) {
                case 0 -> TermScope.component(part(random));
                case 1 -> TermScope.category("c");
                case 2 -> new TermScope("m", null, null);
                default -> TermScope.WHOLE;
            };
            List<Evidence> start = Stream.of(EvidenceKind.values()).filter(kind -> random.nextInt(3) == 0).map(Evidence::of).toList();
            return new WarrantyTerm("t" + n, null, null, scope, start, phases(random, false), random.nextInt(4) == 0 ? "t" + random.nextInt(6) : null,
                    random.nextInt(4) == 0 ? Span.months(1) : null, random.nextBoolean(), random.nextBoolean(), random.nextInt(4) == 0 ? "D" : null, null,
                    null, null);
        }).toList();
        List<Exclusion> exclusions = IntStream.range(0, random.nextInt(4)).mapToObj(n -> exclusion(random, excludable(random))).toList();
        return covering(contract(number), terms, exclusions);
    }

    private static WarrantyTerm term(String code, TermScope scope, List<Evidence> start, List<Phase> phases) {
        return PromisedContracts.term(code, scope, start, phases.toArray(Phase[]::new));
    }

    /** Up to three, each longer than the one before. */
    private static List<Phase> phases(Random random, boolean worsening) {
        List<Phase> phases = new ArrayList<>();
        int months = 0;
        int floor = 0;
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            months += 1 + random.nextInt(30);
            boolean life = i == count - 1 && random.nextInt(3) == 0;
            Liability liability = Liability.values()[floor + random.nextInt(4 - floor)];
            floor = worsening ? liability.ordinal() : 0;
            Liability other = worsening ? liability : Liability.values()[random.nextInt(4)];
            phases.add(new Phase(life ? null : Span.months(months), liability, other, other, null));
        }
        return phases;
    }

    private static Exclusion exclusion(Random random, FaultCause cause) {
        return new Exclusion(cause, Exclusion.Consequence.values()[random.nextInt(4)], random.nextBoolean(), null, null, null);
    }

    private static FaultCause excludable(Random random) {
        List<FaultCause> causes = Stream.of(FaultCause.values()).filter(FaultCause::isExcludable).toList();
        return causes.get(random.nextInt(causes.size()));
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(1000));
    }

    private static String part(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private static OwedContract contract(int number) {
        return new OwedContract(new ContractId(number), "K" + number, "", 1, new OrganizationId(1), ZoneId.of("Asia/Shanghai"),
                FIRST.plusDays(number), null, null, null, ContractDocument.EMPTY);
    }

    private static OwedContract covering(OwedContract contract, List<WarrantyTerm> terms, List<Exclusion> exclusions) {
        return new OwedContract(contract.id(), contract.number(), contract.title(), contract.version(), contract.keeper(), contract.zone(),
                contract.validFrom(), null, contract.acceptedOn(), null, new ContractDocument(terms, exclusions, FeeRules.NONE, List.of(), List.of()));
    }

    private static Question with(Question question, List<OwedContract> contracts) {
        return new Question(question.unit(), contracts, question.component(), question.faultOn(), question.cause(), question.wanted());
    }

    private static Question shuffled(Question question, Random random) {
        return with(question, mixed(question.contracts().stream().map(contract -> covering(contract, mixed(contract.document().terms(), random),
                mixed(contract.document().exclusions(), random))).toList(), random));
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
