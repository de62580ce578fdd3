package aftersales.webkit.binding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** The kernel's ids in JSON: plain numbers, both ways. */
@Component
final class TypedIdJson extends SimpleModule {

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
                    BeanDescription.Supplier description, com.fasterxml.jackson.annotation.JsonFormat.@Nullable Value format) {
                return TypedIds.isId(type.getRawClass()) ? new Writer() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                    BeanDescription.Supplier description) {
                return TypedIds.isId(type.getRawClass()) ? new Reader(type) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return TypedIds.isId(type);
            }
        });
    }

    private static final class Writer extends StdSerializer<Record> {

        Writer() {
            super(Record.class);
        }

        @Override
        public void serialize(Record id, JsonGenerator json, SerializationContext context) {
            json.writeNumber(TypedIds.number(id));
        }
    }

    private static final class Reader extends StdDeserializer<Object> {

        Reader(JavaType type) {
            super(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.handleUnexpectedToken(getValueType(context), json);
            }
            long number = _parseLongPrimitive(json, context);
            if (number <= 0) {
                return context.handleWeirdNumberValue(handledType(), number, "an id is positive");
            }
            return TypedIds.of(number, handledType());
        }
    }
}
