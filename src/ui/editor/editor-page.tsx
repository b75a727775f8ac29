export default function EditorPage() {
  return <p class="busy">…</p>;
}
