package org.lumbar;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a test without a library on the class path. */
public final class Without {

    private Without() {
    }

    /** Loads a test class again, without the jars whose name begins so, and runs a static method of it. */
    public static void library(String jar, Class<?> test, String method) {
        List<String> paths = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(path -> !path.isEmpty())
                .flatMap(Without::expanded).filter(path -> !Path.of(path).getFileName().toString().startsWith(jar)).toList();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(paths.stream().map(Without::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Method found = loader.loadClass(test.getName()).getDeclaredMethod(method);
            found.setAccessible(true);
            found.invoke(null);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(failed.getCause().toString(), failed.getCause());
        } catch (ReflectiveOperationException | IOException wrong) {
            throw new IllegalStateException(wrong);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** A folder of jars may be on the class path as one entry. */
    private static Stream<String> expanded(String path) {
        if (!path.endsWith("*")) {
            return Stream.of(path);
        }
        String[] jars = new File(path.substring(0, path.length() - 1)).list((folder, name) -> name.endsWith(".jar"));
        return jars == null ? Stream.of() : Stream.of(jars).map(jar -> path.substring(0, path.length() - 1) + jar);
    }

    private static URL url(String path) {
        try {
            URI uri = Path.of(path).toUri();
            return uri.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
