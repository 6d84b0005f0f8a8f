package org.lumbar.shell.text;

import java.util.function.Supplier;

/** The class loaders to use when this program is embedded in another, which may have its own. */
public final class ClassLoaders {

    private ClassLoaders() {
    }

    /** The loader of the embedding program: that of the current thread if it can see this program, else this program's own. */
    public static ClassLoader current() {
        ClassLoader own = ClassLoaders.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != own && sees(ofThread) ? ofThread : own;
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(ClassLoaders.class.getName()) == ClassLoaders.class;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }

    /**
     * Runs work with this program's own loader as the thread's. The engine finds its services through the thread's loader;
     * in a container, that loader may not have them, and the engine would not start.
     */
    public static <T> T withServices(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = ClassLoaders.class.getClassLoader();
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
