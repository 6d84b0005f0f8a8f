package org.lumbar.shell.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder. */
final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        try {
            return Path.of(NotEmpty.required(value));
        } catch (InvalidPathException impossible) {
            throw new TypeConversionException("no file or folder can have this name here");
        }
    }
}
