package org.lumbar.shell.text;

import java.util.function.Supplier;

/** The class loaders around this program, which an embedding program may load with one of its own. */
public final class Surroundings {

    private Surroundings() {
    }

    /** That of the embedding program: the one of the thread if it sees this program, else that of this program. */
    public static ClassLoader loader() {
        ClassLoader own = Surroundings.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != own && sees(ofThread) ? ofThread : own;
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(Surroundings.class.getName()) == Surroundings.class;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }

    /**
     * Does something with the engine, which looks for its own services through the loader of the thread. In a container, that
     * loader may not know them, and the engine would not start.
     */
    public static <T> T withServices(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = Surroundings.class.getClassLoader();
        if (before == own) {
            return work.get();
        }
        thread.setContextClassLoader(own);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
