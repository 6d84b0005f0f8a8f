package org.lumbar.shell.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from 1 to 9999. */
final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        if (!value.matches("0*[1-9]\\d{0,3}")) {
            throw new TypeConversionException("'" + value + "' is not a whole number from 1 to 9999");
        }
        return Integer.valueOf(value);
    }
}
