/** A bare Phaser scene with as many moving images as the address says: `?images=N`. What the board is measured against. */
import * as Phaser from 'phaser';

const count = Number(new URLSearchParams(location.search).get('images') ?? 1);

new Phaser.Game({
  type: Phaser.AUTO,
  width: innerWidth,
  height: innerHeight,
  banner: false,
  audio: { noAudio: true },
  scene: {
    create() {
      for (let i = 0; i < count; i++) {
        const texture = this.textures.createCanvas(`image ${i}`, 64, 64);
        texture?.getContext().fillRect(0, 0, 64, 64);
        texture?.refresh();
        this.add.image(80 + 90 * i, 100, `image ${i}`);
      }
    },
    update(time) {
      for (const child of this.children.list) child.y = 200 + 100 * Math.sin(time / 900);
    },
  },
});
