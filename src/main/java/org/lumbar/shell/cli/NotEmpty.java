package org.lumbar.shell.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of cases: an empty one, as from an unset variable, does not mean the current folder. */
final class NotEmpty implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        return required(value);
    }

    static String required(String path) {
        if (path.isEmpty()) {
            throw new TypeConversionException("the path is empty; write . for this folder");
        }
        return path;
    }
}
