package org.lumbar.shell.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where cases are: a path that has been left empty, as by a variable that is not set, is not this folder. */
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
