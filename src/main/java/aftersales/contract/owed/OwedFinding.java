package aftersales.contract.owed;

import java.util.List;

/**
 * What is to be said of a document.
 *
 * @param path      of the field as the form and the REST interface name it: {@code terms[1].phases[0].until}
 * @param code      message key
 * @param refused   whether it cannot be saved so; else it is shown and saved all the same
 */
public record OwedFinding(String path, String code, boolean refused, List<Object> arguments) {

    public OwedFinding {
        arguments = List.copyOf(arguments);
    }

    public Object[] values() {
        return arguments.toArray();
    }
}
