package aftersales.warranty;

import aftersales.kernel.identity.OrganizationId;
import java.time.LocalDate;

/**
 * Reply cards of units an organisation sold have not come back, and their last days are near; told once of each last day of each unit.
 *
 * @param seller  who sold them, else who answers for their place
 * @param cards   how many
 * @param lastDay the first of their last days
 * @param day     on which it is told
 */
public record CardsAwaited(OrganizationId seller, int cards, LocalDate lastDay, LocalDate day) {
}
