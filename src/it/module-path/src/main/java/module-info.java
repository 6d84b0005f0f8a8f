module org.example {
    requires org.lumbar;
    // Lumbar and the engine are automatic modules, which cannot say themselves that they need this one
    requires org.slf4j;
}
