package aftersales.intake;

/** A mapping kept under a name. */
public record Profile(String name, Mapping mapping) {
}
