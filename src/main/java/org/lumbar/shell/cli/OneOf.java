package org.lumbar.shell.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.lumbar.shell.text.Nearest;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the constant of an enum from its name in lower case. */
final class OneOf<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> type;

    OneOf(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Stream.of(type.getEnumConstants()).filter(constant -> word(constant).equals(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException(refusal(value)));
    }

    private String refusal(String value) {
        List<String> words = Stream.of(type.getEnumConstants()).map(OneOf::word).toList();
        String question = Nearest.question(value, words);
        return "'" + value + "' is not one of " + String.join(", ", words) + (question.isEmpty() ? "" : "; " + question);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
