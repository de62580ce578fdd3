package aftersales.sla;

/**
 * What clocks run on, named by the module that owns it.
 *
 * @param type the owner's word, such as {@code ticket}
 * @param key  its number: what people call it by, so that a notice needs no second look
 */
public record SubjectRef(String type, String key) {

    @Override
    public String toString() {
        return type + " " + key;
    }
}
