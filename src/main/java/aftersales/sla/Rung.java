package aftersales.sla;

import aftersales.kernel.identity.AccountId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One rung of an escalation ladder: a moment of a clock, and who is told.
 *
 * @param amount percent of the promised time, or seconds before the deadline or after it was missed
 * @param named  further people, whatever their role
 */
public record Rung(Basis basis, long amount, Set<Recipient> recipients, List<AccountId> named) {

    /** From where a rung counts. */
    public enum Basis {
        PERCENT("P"),
        /** Real time before the deadline, pauses left out. */
        BEFORE("B"),
        /** Real time after a missed deadline, pauses left out, as long as the clock is open. */
        AFTER("A");

        private final String letter;

        Basis(String letter) {
            this.letter = letter;
        }
    }

    /** Who is told because of his part in the case. */
    public enum Recipient {
        TECHNICIAN,
        DISPATCHER,
        MANAGER,
        /** The managers of the organisation one level up. */
        MANAGER_ABOVE
    }

    /** The deadline itself: always watched, as it makes the verdict. */
    static final String DEADLINE = "P100";

    /** From here on a promise is at risk. */
    static final int RISK = 80;

    public Rung {
        recipients = recipients.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(recipients));
        named = named.stream().distinct().sorted(Comparator.comparing(AccountId::value)).toList();
    }

    /** Percent of the promised time. */
    public static Rung at(int percent, Recipient... recipients) {
        return new Rung(Basis.PERCENT, percent, Set.of(recipients), List.of());
    }

    /** What policies without a ladder of their own do: half is noted only. */
    public static List<Rung> standard() {
        return List.of(at(50), at(RISK, Recipient.TECHNICIAN), at(100, Recipient.values()));
    }

    /** Its name within a ladder: {@code P80}, {@code B1800}, {@code A7200}. */
    public String code() {
        return basis.letter + amount;
    }

    public boolean isDeadline() {
        return basis == Basis.PERCENT && amount == 100;
    }
}
