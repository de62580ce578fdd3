package aftersales.customer.web;

import java.util.List;
import java.util.stream.Stream;

/** Several telephone numbers in one field, with commas between them. */
final class PhoneText {

    private PhoneText() {
    }

    static List<String> split(String text) {
        return Stream.of(text.split("[,，、;；\\n]+")).map(String::strip).filter(phone -> !phone.isEmpty()).toList();
    }

    static String join(List<String> phones) {
        return String.join(", ", phones);
    }
}
