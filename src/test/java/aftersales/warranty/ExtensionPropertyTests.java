package aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Evidence;
import aftersales.contract.owed.EvidenceKind;
import aftersales.contract.owed.Extension;
import aftersales.contract.owed.Liability;
import aftersales.contract.owed.Phase;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.contract.owed.TermScope;
import aftersales.kernel.identity.ContractId;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.identity.OrganizationId;
import aftersales.contract.OwedContract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The days of what was sold against days counted one by one. */
class ExtensionPropertyTests {

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    @Property(tries = 60)
    void it_is_free_on_each_day_that_counting_by_hand_finds_and_on_no_other(@ForAll("randoms") Random random) {
        LocalDate accepted = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
        if (random.nextBoolean()) {
            accepted = YearMonth.from(accepted).atEndOfMonth();
        }
        int first = 1 + random.nextInt(24);
        int more = 1 + random.nextInt(24);
        LocalDate lastFree = months(accepted, first);
        LocalDate soldOn = lastFree.plusDays(random.nextInt(120) - 60);
        boolean gap = random.nextBoolean();
        OwedContract contract = contract(accepted, first, new Extension("x", 1, "whole", null, null, Span.months(more), EnumSet.allOf(CostClass.class),
                ServiceMode.ON_SITE, soldOn, null, gap, Set.of()));

        boolean late = lastFree.isBefore(soldOn);
        LocalDate from = late ? soldOn : lastFree.plusDays(1);
        LocalDate until = months(late && gap ? soldOn : lastFree, more);
        for (LocalDate day = accepted; day.isBefore(accepted.plusMonths(first + more + 8L)); day = day.plusDays(1)) {
            boolean free = !day.isAfter(lastFree) || !day.isBefore(from) && !day.isAfter(until);
            assertThat(judge(contract, accepted, day).of(CostClass.PARTS).liability()).as("%s of %s + %s, + %s sold on %s", day, accepted, first, more, soldOn)
                    .isEqualTo(free ? Liability.FREE : Liability.CHARGEABLE);
        }
    }

    /** The same day so many months on, or the last of that month: month by month, without the calendar's arithmetic. */
    private static LocalDate months(LocalDate start, int count) {
        int year = start.getYear();
        int month = start.getMonthValue();
        for (int i = 0; i < count; i++) {
            month++;
            if (month > 12) {
                month = 1;
                year++;
            }
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int longest = month == 2 ? leap ? 29 : 28 : Set.of(4, 6, 9, 11).contains(month) ? 30 : 31;
        return LocalDate.of(year, month, Math.min(start.getDayOfMonth(), longest));
    }

    private static Verdict judge(OwedContract contract, LocalDate accepted, LocalDate day) {
        var unit = new UnitFacts(new EquipmentId(1), "m", "c", Map.of(EvidenceKind.ACCEPTANCE, accepted), Set.of(), null, List.of(), false, null);
        return WarrantyRules.judge(new Question(unit, List.of(contract), null, day, null, null));
    }

    private static OwedContract contract(LocalDate accepted, int months, Extension extension) {
        var term = PromisedContracts.term("whole", TermScope.WHOLE, List.of(Evidence.of(EvidenceKind.ACCEPTANCE)),
                new Phase(Span.months(months), Liability.FREE, Liability.FREE, Liability.FREE, ServiceMode.ON_SITE));
        return new OwedContract(new ContractId(1), "K", "", 1, new OrganizationId(1), ZoneId.of("Asia/Shanghai"), accepted, null, null, null,
                PromisedContracts.owed(List.of(term), List.of()).selling(List.of(extension)));
    }
}
