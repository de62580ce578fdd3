package aftersales.webkit.binding;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/** Path variables and form fields of the kernel's ids: {@code "7"} becomes {@code CustomerId[value=7]} and back. */
final class TypedIds implements ConditionalGenericConverter {

    private static final String PACKAGE = "aftersales.kernel.identity";

    @Override
    public @Nullable Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class), new ConvertiblePair(Record.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return isId(source.getType()) || isId(target.getType());
    }

    static boolean isId(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(PACKAGE) && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object value, TypeDescriptor source, TypeDescriptor target) {
        if (value instanceof String text) {
            return StringUtils.hasText(text) ? of(Long.parseLong(text.strip()), target.getType()) : null;
        }
        if (value == null) {
            return null;
        }
        return String.valueOf(number(value));
    }

    static long number(Object id) {
        RecordComponent component = id.getClass().getRecordComponents()[0];
        return (long) Objects.requireNonNull(ReflectionUtils.invokeMethod(component.getAccessor(), id));
    }

    static Object of(long number, Class<?> type) {
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), number);
    }
}
