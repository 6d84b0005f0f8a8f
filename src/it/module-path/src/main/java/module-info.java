module org.example {
    requires org.lumbar;
}
