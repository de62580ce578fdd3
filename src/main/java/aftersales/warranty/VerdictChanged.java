package aftersales.warranty;

/** What is kept for a ticket became another: it was found anew, or a person decided otherwise. Not told of the first. */
public record VerdictChanged(String key) {
}
