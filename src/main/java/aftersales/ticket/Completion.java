package aftersales.ticket;

import aftersales.contract.owed.FaultCause;

/**
 * What the work came to.
 *
 * @param solution      what was done, in words
 * @param solvedByPhone the desk solved it with the customer on the phone: the visit's steps are left out for this reason
 */
public record Completion(FaultCause cause, String solution, boolean solvedByPhone) {
}
